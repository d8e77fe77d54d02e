using Microsoft.Playwright;

namespace Ticketing.UI.Browsers;

/// <summary>A file that somebody drops on something or pastes into it, as a browser tells its page.</summary>
internal sealed record HandedFile(string Name, string Kind, string Content)
{
    private const string Hand =
        """
        (on, { kind, files, text }) => {
          const data = new DataTransfer();
          for (const { name, kind, content } of files)
            data.items.add(new File([Uint8Array.from(atob(content), one => one.charCodeAt(0))], name, { type: kind }));
          if (text) data.setData('text/plain', text);
          const options = { bubbles: true, cancelable: true, composed: true };
          if (kind === 'paste')
            on.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, ...options }));
          else
            for (const name of ['dragenter', 'dragover', 'drop'])
              on.dispatchEvent(new DragEvent(name, { dataTransfer: data, ...options }));
        }
        """;

    /// <summary>A picture of the screen, which has no name of its own.</summary>
    public static HandedFile Screenshot { get; } = new(
        "image.png", "image/png",
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>A text.</summary>
    public static HandedFile Of(string name, string text) =>
        new(name, "text/plain", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text)));

    public static Task PasteAsync(ILocator into, HandedFile file, string text = "") => HandAsync(into, "paste", [file], text);

    public static Task DropAsync(ILocator on, params HandedFile[] files) => HandAsync(on, "drop", files, "");

    private static async Task HandAsync(ILocator on, string kind, IEnumerable<HandedFile> handed, string text)
    {
        var files = handed.Select(file => new { name = file.Name, kind = file.Kind, content = file.Content }).ToArray();
        await on.EvaluateAsync(Hand, new { kind, text, files });
    }
}
