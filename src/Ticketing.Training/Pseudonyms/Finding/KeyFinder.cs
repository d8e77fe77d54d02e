namespace Ticketing.Training.Pseudonyms.Finding;

/// <summary>Finds passwords, tokens and keys.</summary>
internal static class KeyFinder
{
    private const string Begin = "-----BEGIN ";

    // Without look-around, so a space or a mark of punctuation stands before each.
    private static readonly Pattern Known = new(
        @"eyJ[\w-]{5,}\.[\w-]{5,}(?:\.[\w-]*)?" +
        "|(?:AKIA|ASIA|AGPA|AIDA|AROA)[A-Z0-9]{12,}" +
        "|(?:gh[pousr]_|github_pat_|glpat-|xox[abeoprs]-|sk-|sk_|pk_|rk_|whsec_|AIza|SG\\.|npm_|hf_|dop_v1_|pypi-|ya29\\.|key-" +
        "|EAAC)[\\w.-]{12,}");

    private static readonly Pattern Spoken = new(
        @"(?:pass ?word|passwd|pass ?phrase|pass ?code|pwd|kennwort|passwort|mot de passe|mdp|secret|token|api[ _-]?key|cle (?:d')?api|" +
        @"access[ _-]?key(?:[ _-]?id)?|client[ _-]?secret|private[ _-]?key|licen[cs]e key|code pin|pin(?: code)?|bearer)" +
        @"[""']?[ \t]*(?:[:=]|=>|->)[ \t]*(?:bearer[ \t]+)?[""'`<*]*(?<it>[^\s""'`<>]+)", true);

    // "The password is wrong": a word of letters alone is none.
    private static readonly Pattern Told = new(
        @"(?:pass ?word|passwd|pwd|passwort|kennwort|mot de passe|mdp|secret|token|key|pin|bearer|authorization: basic)" +
        @"[ \t]+(?:(?:is|was|are|est|ist|etait)[ \t]+)?(?:now[ \t]+|set to[ \t]+)?[""'`]*(?<it>[^\s""'`<>]{4,})", true);

    private static readonly Pattern Long = new(@"[A-Za-z0-9][A-Za-z0-9+/_-]{15,}={0,2}");

    private static readonly Pattern Uuid = new("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", true);

    public static IEnumerable<Found> In(string text)
    {
        foreach (var block in Blocks(text))
            yield return block;
        foreach (var (start, end, _) in Known.In(text).Concat(Uuid.In(text)))
            yield return new(start, end, MarkKind.Key, 90);
        foreach (var (start, end, value) in Long.In(text))
        {
            if (LooksRandom(value))
                yield return new(start, end, MarkKind.Key, 40);
        }

        foreach (var (start, end, value) in Spoken.In(text))
            yield return Secret(start, end, value);
        foreach (var (start, end, value) in Told.In(text))
        {
            var bare = value.TrimEnd('.', ',', ';', ':', '!', '?', ')');
            if (bare.Any(char.IsAsciiDigit) && bare.Any(char.IsLetter)
                || bare.Any(one => one is '!' or '$' or '#' or '%' or '&' or '*' or '@'))
                yield return Secret(start, end, value);
        }
    }

    private static Found Secret(int start, int end, string value)
    {
        var bare = value.TrimEnd('.', ',', ';', ')');
        return new(start, bare.Length > 0 ? start + bare.Length : end, MarkKind.Key, 85) { IsSecret = true };
    }

    private static IEnumerable<Found> Blocks(string text)
    {
        for (var start = text.IndexOf(Begin, StringComparison.Ordinal); start >= 0;)
        {
            var end = text.IndexOf("-----END ", start, StringComparison.Ordinal);
            var tail = end < 0 ? -1 : text.IndexOf("-----", end + 9, StringComparison.Ordinal);
            var stop = tail < 0 ? text.Length : tail + 5;
            yield return new(start, stop, MarkKind.Key, 100);
            start = text.IndexOf(Begin, stop, StringComparison.Ordinal);
        }
    }

    /// <summary>Whether letters and digits follow each other as no words do.</summary>
    private static bool LooksRandom(string value)
    {
        var bare = value.TrimEnd('=');
        var digits = bare.Count(char.IsAsciiDigit);
        var letters = bare.Count(char.IsAsciiLetter);
        if (digits == 0 || letters == 0)
            return value.EndsWith('=') && value.Length >= 20;
        if (bare.All(char.IsAsciiHexDigit))
            return true;
        var changes = bare.Zip(bare.Skip(1)).Count(pair => Class(pair.First) != Class(pair.Second) && Class(pair.Second) != 0);
        return bare.Length >= 18 && digits >= 2 && changes >= bare.Length / (bare.Contains('/') || bare.Contains('-') ? 3 : 4);
    }

    private static int Class(char one) => char.IsAsciiDigit(one) ? 1 : char.IsAsciiLetterUpper(one) ? 2 : char.IsAsciiLetter(one) ? 3 : 0;
}
