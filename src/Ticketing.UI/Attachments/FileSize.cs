using System.Globalization;
using Microsoft.Extensions.Localization;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Attachments;

/// <summary>Sizes of files as people read them: in powers of a thousand, with one digit behind the point below ten.</summary>
internal static class FileSize
{
    private static readonly (long Bytes, string Text)[] Units =
        [(1_000_000_000, "Size.Giga"), (1_000_000, "Size.Mega"), (1000, "Size.Kilo")];

    public static string Write(long bytes, IStringLocalizer<AttachmentText> text)
    {
        foreach (var (unit, said) in Units)
        {
            if (bytes >= unit)
                return text[said, (bytes / (double)unit).ToString(bytes < 10 * unit ? "0.#" : "0", CultureInfo.CurrentCulture)];
        }

        return text.Counted("Size.Bytes", bytes);
    }
}
