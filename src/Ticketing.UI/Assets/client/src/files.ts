// Files as browsers hand them over.

/** As a field of a form takes them. */
export function listOf(files: readonly File[]): FileList {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data.files;
}

// Browsers call each picture without a name of its own by this one.
const isNameless = (file: File): boolean => /^image\.\w+$/.test(file.name);

/** Files that are pasted. Where there is text it is meant: what is copied from a spreadsheet comes as a picture, too. */
export function pastedIn({ clipboardData }: ClipboardEvent, nameless = '{0}'): File[] {
  if (!clipboardData || clipboardData.getData('text/plain') !== '') return [];
  // As Swedes write a moment; systems refuse names with colons.
  const now = new Date().toLocaleString('sv').replaceAll(':', '.');
  return [...clipboardData.files].map(file => isNameless(file)
    ? new File([file], file.name.replace('image', nameless.replace('{0}', now)), { type: file.type })
    : file);
}
