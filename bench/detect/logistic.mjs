// @ts-check

/** @typedef {{ values: number[], isArticle: boolean, weight: number }} Row */
/** @typedef {{ weights: number[], bias: number }} Model */

const STEPS = 12;

/**
 * Logistic regression with a ridge on standardised features, by Newton's method. Returned for features as they are.
 * @param {Row[]} rows @param {number} ridge @returns {Model}
 */
export function fitLogistic(rows, ridge) {
  const width = rows[0]?.values.length ?? 0;
  const { means, spreads } = standards(rows, width);
  const inputs = rows.map(({ values }) => [
    ...values.map((value, index) => (value - at(means, index)) / at(spreads, index)),
    1,
  ]);
  /** @type {number[]} */
  const solution = new Array(width + 1).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = solution.map((value, index) => (index < width ? ridge * value : 0));
    const curvature = solution.map((_, index) =>
      solution.map((_, other) => (index === other ? (index < width ? ridge : 1e-9) : 0)),
    );
    for (const [number, row] of rows.entries()) {
      const input = /** @type {number[]} */ (inputs[number]);
      const chance = sigmoid(input.reduce((sum, value, index) => sum + value * at(solution, index), 0));
      const slope = row.weight * (chance - Number(row.isArticle));
      const bend = row.weight * chance * (1 - chance);
      for (let index = 0; index <= width; index += 1) {
        const value = at(input, index);
        if (value === 0) continue;
        gradient[index] = at(gradient, index) + slope * value;
        const line = /** @type {number[]} */ (curvature[index]);
        for (let other = 0; other <= width; other += 1) line[other] = at(line, other) + bend * value * at(input, other);
      }
    }
    const change = solve(curvature, gradient);
    for (const [index, value] of change.entries()) solution[index] = at(solution, index) - value;
    if (Math.max(...change.map(Math.abs)) < 1e-6) break;
  }
  const weights = spreads.map((spread, index) => at(solution, index) / spread);
  const bias = at(solution, width) - weights.reduce((sum, weight, index) => sum + weight * at(means, index), 0);
  return { weights, bias };
}

/** The logarithm of the odds. @param {Model} model @param {number[]} values */
export function oddsOf({ weights, bias }, values) {
  return values.reduce((sum, value, index) => sum + value * at(weights, index), bias);
}

/** @param {number} value */
export const sigmoid = (value) => 1 / (1 + Math.exp(-value));

/** @param {number[]} list @param {number} index */
const at = (list, index) => list[index] ?? 0;

/** @param {Row[]} rows @param {number} width */
function standards(rows, width) {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const means = Array.from(
    { length: width },
    (_, index) => rows.reduce((sum, { values, weight }) => sum + weight * at(values, index), 0) / total,
  );
  const spreads = means.map((mean, index) =>
    // A feature that hardly varies in training shall not get a weight without limit.
    Math.max(
      0.05,
      Math.sqrt(rows.reduce((sum, { values, weight }) => sum + weight * (at(values, index) - mean) ** 2, 0) / total),
    ),
  );
  return { means, spreads };
}

/** Gauss with pivots; both arguments are used up. @param {number[][]} matrix @param {number[]} right */
function solve(matrix, right) {
  const size = right.length;
  /** @param {number} index */
  const line = (index) => /** @type {number[]} */ (matrix[index]);
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(at(line(row), column)) > Math.abs(at(line(pivot), column))) pivot = row;
    }
    [matrix[column], matrix[pivot]] = [line(pivot), line(column)];
    [right[column], right[pivot]] = [at(right, pivot), at(right, column)];
    for (let row = column + 1; row < size; row += 1) {
      const share = at(line(row), column) / at(line(column), column);
      if (share === 0) continue;
      for (let index = column; index < size; index += 1) {
        line(row)[index] = at(line(row), index) - share * at(line(column), index);
      }
      right[row] = at(right, row) - share * at(right, column);
    }
  }
  const solution = new Array(size).fill(0);
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = at(right, row);
    for (let index = row + 1; index < size; index += 1) rest -= at(line(row), index) * solution[index];
    solution[row] = rest / at(line(row), row);
  }
  return solution;
}
