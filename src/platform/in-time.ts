/** What is asked, or `late` where that takes longer than so many milliseconds: one that hangs must not hold up the rest. */
export async function inTime<Answer, Late>(
  asked: Promise<Answer>,
  patience: number,
  late: Late,
): Promise<Answer | Late> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<Late>((resolve) => {
    timer = setTimeout(resolve, patience, late);
  });
  try {
    return await Promise.race([asked, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
