using Ticketing.Fields;
using Ticketing.Search.Language;

namespace Ticketing.UI.Console.TicketList;

/// <summary>The part of a query that somebody is typing.</summary>
/// <param name="Field">The field whose value it is; null while it may be anything.</param>
/// <param name="Typed">What is typed of it: of the word, or of the last value of the field.</param>
/// <param name="Start">Where that begins.</param>
/// <param name="End">Where the word ends, the part behind the caret included.</param>
internal sealed record QueryToken(TicketField? Field, string Typed, int Start, int End)
{
    public static QueryToken At(string text, int caret)
    {
        caret = Math.Clamp(caret, 0, text.Length);
        var (start, quoted) = (0, false);
        for (var i = 0; i < caret; i++)
        {
            if (text[i] == '"')
                quoted = !quoted;
            else if (!quoted && (char.IsWhiteSpace(text[i]) || text[i] == '('))
                start = i + 1;
        }

        while (start < caret && text[start] == '-')
            start++;
        var end = caret;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] != ')' && text[end] != ',')
            end++;
        var colon = text.IndexOf(':', start, caret - start);
        if (colon < 0 || !QueryFields.TryFind(text[start..colon], out var field))
            return new(null, text[start..caret].TrimStart('"'), start, end);
        var value = Math.Max(colon, text.LastIndexOf(',', caret - 1, caret - 1 - colon)) + 1;
        while (value < caret
            && (field.IsOrdered ? "<>=" : field.Kind == FieldKind.Sort ? "-" : "").Contains(text[value], StringComparison.Ordinal))
            value++;
        return new(field, text[value..caret].TrimStart('"'), value, end);
    }
}
