// Fields of forms: what stands in them, and what stood in them when the page came.
export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export const isField = (node: Node): node is Field =>
  node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement || node instanceof HTMLSelectElement;

export const isToggle = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox');

export const valueOf = (field: Field): string => isToggle(field) ? String(field.checked) : field.value;

export function defaultOf(field: Field): string {
  if (isToggle(field)) return String(field.defaultChecked);
  if (!(field instanceof HTMLSelectElement)) return field.defaultValue;
  const options = [...field.options];
  return (options.find(option => option.defaultSelected) ?? options[0])?.value ?? '';
}

/** Whether somebody changed what stands in it. What is hidden is changed by scripts alone. */
export const isTouched = (field: Field): boolean => field.type !== 'hidden' && valueOf(field) !== defaultOf(field);

/** Whether a form came back with what stands in the way of it: what was typed then stands in it as if it had come with it. */
export const isRefused = (form: HTMLFormElement): boolean =>
  form.dataset['refused'] !== undefined || form.querySelector('[aria-invalid="true"], [role="alert"]') !== null;
