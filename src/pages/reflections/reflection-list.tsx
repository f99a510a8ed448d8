import { ReflectionList as List, type ReflectionListProps } from '../../annotator/reflection-list.tsx';

/** Reflections on one passage or on a whole article, oldest first, without the one that is being written. */
export function ReflectionList(props: ReflectionListProps) {
  if (props.reflections.length === 0) return null;
  return (
    <div class="reflections">
      <List {...props} />
    </div>
  );
}
