using System.Globalization;
using System.Text;

namespace Ticketing.Attachments;

/// <summary>Names of files as people may be shown them, and as they may keep them: no paths, nothing that cannot be seen.</summary>
internal static class FileName
{
    // What a file without a name is called.
    private const string None = "file";

    // What Windows refuses in names, or takes for something else.
    private const string Refused = "<>:\"|?*";

    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <summary>
    /// The last part of a path, without control and format characters (those that turn the direction of a text among them) and without
    /// what is no character; at most <see cref="Attachment.MostName"/> long, with its extension. A clean name stays as it is.
    /// </summary>
    public static string Clean(string? name)
    {
        var last = (name ?? "").AsSpan();
        last = last[(last.LastIndexOfAny('/', '\\') + 1)..];
        var kept = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
                continue;
            var isBlank = Rune.IsWhiteSpace(rune);
            if (isBlank ? kept.Length > 0 && kept[^1] != ' ' : IsSeen(rune))
                kept.Append(isBlank ? " " : rune.Value < 128 && Refused.Contains((char)rune.Value, StringComparison.Ordinal)
                    ? "_" : rune.ToString());
        }

        var text = Shortened(kept.ToString().Trim(' ', '.'));
        return text.Length == 0 ? None : Devices.Contains(text.Split('.')[0].TrimEnd()) ? $"_{text}" : text;
    }

    private static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static string Shortened(string text)
    {
        // One less: an underscore may come in front.
        const int most = Attachment.MostName - 1;
        if (text.Length <= most)
            return text;
        var extension = Path.GetExtension(text);
        if (extension.Length > 20)
            extension = "";
        var end = most - extension.Length;
        if (char.IsHighSurrogate(text[end - 1]))
            end--;
        return text[..end].TrimEnd(' ', '.') + extension;
    }
}
