using Ticketing.Tickets;
using Ticketing.UI.Console.TicketList;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Tags;

/// <summary>Tags as they are typed, separated by commas, and the one that is being typed.</summary>
/// <param name="Before">What stands before it, up to its comma.</param>
/// <param name="Typed">As much of it as there is.</param>
/// <param name="After">What follows it, from its comma on.</param>
internal sealed record TagText(string Before, string Typed, string After)
{
    private const int Most = 8;

    /// <summary>The tags of a text.</summary>
    public static IReadOnlyList<string> Split(string? text) =>
        (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The text with the tag at a place of it.</summary>
    public static TagText At(string text, int caret)
    {
        caret = Math.Clamp(caret, 0, text.Length);
        var start = text.LastIndexOf(',', Math.Max(0, caret - 1)) + 1;
        start = Math.Min(start, caret);
        var end = text.IndexOf(',', caret) is >= 0 and var comma ? comma : text.Length;
        return new(text[..start].TrimEnd(), text[start..end].Trim(), text[end..]);
    }

    /// <summary>How it may go on: tags that begin so, or have a word that does, and are not there yet.</summary>
    public IReadOnlyList<Suggestion> Propose(IReadOnlyList<(string Tag, int Count)> used)
    {
        var there = Split(Before).Concat(Split(After)).Select(Ticket.NormalizeTag).ToHashSet(StringComparer.Ordinal);
        return [.. used
            .Where(one => !there.Contains(one.Tag) && Begins(one.Tag))
            .Take(Most)
            .Select(one => Put(one.Tag, Labels.Number(one.Count)))];
    }

    private bool Begins(string tag) =>
        tag.StartsWith(Typed, StringComparison.CurrentCultureIgnoreCase)
            || tag.Contains($" {Typed}", StringComparison.CurrentCultureIgnoreCase);

    private Suggestion Put(string tag, string label)
    {
        var start = Before.Length == 0 ? "" : Before + " ";
        var rest = After.Length == 0 ? ", " : After;
        return new(tag, label, start + tag + rest, start.Length + tag.Length + (After.Length == 0 ? 2 : 0));
    }
}
