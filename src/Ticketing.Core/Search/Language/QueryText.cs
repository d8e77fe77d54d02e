using Ticketing.Fields;

namespace Ticketing.Search.Language;

/// <summary>What text may be at all, and what may stand in a query without quotes.</summary>
/// <remarks>
/// Parser and printer both decide by these rules, which is why what one writes the other reads.
/// </remarks>
internal static class QueryText
{
    public const string Or = "OR";

    public static string Checked(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return TextRule.IndexOfBadCharacter(text) < 0
            ? text
            : throw new ArgumentException("The text holds U+0000 or half a surrogate pair.", nameof(text));
    }

    /// <summary>Where an unquoted run of text that begins at <paramref name="start"/> ends.</summary>
    /// <remarks>A closing parenthesis belongs to the run when the run opened one, so that <c>printf()</c> is a word.</remarks>
    public static int EndOfBare(string text, int start, bool stopAtComma)
    {
        var open = 0;
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || (c == ',' && stopAtComma))
                return i;
            if (c == '(')
                open++;
            else if (c == ')' && --open < 0)
                return i;
        }

        return text.Length;
    }

    /// <summary>Whether <c>OR</c>, and not a word that begins so, stands at this place.</summary>
    public static bool IsOrAt(string text, int index)
    {
        if (string.CompareOrdinal(text, index, Or, 0, Or.Length) != 0)
            return false;
        var next = index + Or.Length;
        return next == text.Length || char.IsWhiteSpace(text[next]) || text[next] is '(' or ')' or '"';
    }

    /// <summary>
    /// The length of the name before the colon when this run looks like a field term (letters, or those of a custom field, and a colon),
    /// else 0.
    /// </summary>
    public static int FieldNameLength(ReadOnlySpan<char> run)
    {
        var letters = 0;
        while (letters < run.Length && char.IsAsciiLetter(run[letters]))
            letters++;
        if (letters < run.Length && run[letters] == '.' && CustomField.Begins(run))
        {
            letters++;
            while (letters < run.Length && CustomField.Takes(run[letters]))
                letters++;
        }

        return letters < run.Length && run[letters] == ':' ? letters : 0;
    }

    /// <summary>
    /// Whether the run reads as a field term, known or not. <c>Note:</c>, <c>http://x</c>, <c>C:\x</c> and <c>std::vector</c> are words.
    /// </summary>
    public static bool IsFieldTerm(string run, out string name)
    {
        var length = FieldNameLength(run);
        name = run[..length];
        if (length == 0)
            return false;
        return QueryFields.TryFind(name, out _) || (length + 1 < run.Length && run[length + 1] is not (':' or '/' or '\\'));
    }

    /// <summary>Whether the run is <c>#</c> and digits.</summary>
    public static bool IsTicketNumber(ReadOnlySpan<char> run) =>
        run.Length > 1 && run[0] == '#' && !run[1..].ContainsAnyExceptInRange('0', '9');

    /// <summary>Whether the whole text, written without quotes, is read as one word (with a star at its end, perhaps).</summary>
    public static bool IsBareWord(string run) =>
        run.Length > 0 && run[0] is not ('(' or ')' or '"' or '-')
        && IsBare(run, isValue: false)
        && !IsOrAt(run, 0)
        && !IsFieldTerm(run, out _)
        && !IsTicketNumber(run);

    /// <summary>Whether the whole text, written without quotes after a colon, is read as one value.</summary>
    public static bool IsBareValue(string run) =>
        run.Length > 0 && run[0] is not ('(' or ')' or '"' or '-' or '<' or '>') && IsBare(run, isValue: true);

    // An unclosed parenthesis would swallow one that closes a group round the term.
    private static bool IsBare(string run, bool isValue) =>
        EndOfBare(run, 0, stopAtComma: isValue) == run.Length && run.Count(c => c == '(') == run.Count(c => c == ')');
}
