namespace Ticketing.Training.Pseudonyms.Finding;

/// <summary>Finds IBANs by their check digits, and BICs by the word or the IBAN beside them.</summary>
internal static class BankFinder
{
    private const int Shortest = 15;
    private const int Longest = 34;
    private const int Near = 60;

    // Where the length is known, a word behind the number that happens to fit is none of it.
    private const string Lengths =
        " AD24 AE23 AT20 BE16 BG22 BR29 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GR27 HR21 HU28 IE22 IL23 IS26 IT27 LI21 LT20 " +
        "LU20 LV21 MA28 MC27 MT31 NL18 NO15 PL28 PT25 RO24 RS22 SA24 SE24 SI19 SK24 TN24 TR26 UA29 ";

    private static readonly Pattern Bics = new(@"[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?");

    private static readonly Pattern Spoken = new(@"(?:bic|swift)(?:[ ]?(?:code|/swift|/bic))?[ ]*[:=]?" +
        @"[ ]*(?<it>[a-z]{6}[a-z0-9]{2}(?:[a-z0-9]{3})?)", true);

    private static readonly Pattern SpokenIban = new(@"iban[ ]*[:=]?[ ]*(?<it>[a-z]{2}\d{2}(?:[ \-]?[a-z\d]{4}){2,7}(?:" +
        @"[ \-]?[a-z\d]{1,3})?)", true);

    public static IEnumerable<Found> In(string text)
    {
        var last = -Near;
        var ibans = new List<Found>();
        for (var index = 0; index < text.Length - Shortest; index++)
        {
            if (char.IsAsciiLetter(text[index]) && char.IsAsciiLetter(text[index + 1])
                && (index == 0 || !char.IsLetterOrDigit(text[index - 1])) && End(text, index) is > 0 and var end)
            {
                ibans.Add(new(index, end, MarkKind.Account, 82));
                index = end - 1;
            }
        }

        var starts = ibans.Select(iban => iban.Start).ToHashSet();
        foreach (var (start, end, _) in Spoken.In(text).Concat(SpokenIban.In(text).Where(one => !starts.Contains(one.Start))))
            yield return new(start, end, MarkKind.Account, 81);
        var next = 0;
        foreach (var iban in ibans)
            yield return iban;
        foreach (var (start, end, _) in Bics.In(text))
        {
            while (next < ibans.Count && ibans[next].End < start)
                last = ibans[next++].End;
            if (start - last < Near || (next < ibans.Count && ibans[next].Start - end is >= 0 and < Near))
                yield return new(start, end, MarkKind.Account, 35);
        }
    }

    /// <summary>Where the IBAN has ended that begins here; 0 for none.</summary>
    private static int End(string text, int start)
    {
        var count = 0;
        var rest = 0;
        var digits = 0;
        var found = 0;
        // The country and the check digits go behind: their remainder is put together with that of the number at each possible end.
        Span<char> head = stackalloc char[4];
        for (var index = start; index < text.Length && count < Longest; index++)
        {
            var one = char.ToUpperInvariant(text[index]);
            if (!char.IsAsciiLetterOrDigit(one))
            {
                if (one is ' ' or '-' && index + 1 < text.Length && char.IsAsciiLetterOrDigit(text[index + 1]) && count >= 4)
                    continue;
                break;
            }

            if (count is 2 or 3 && !char.IsAsciiDigit(one))
                return 0;
            if (count < 4)
                head[count] = one;
            else
                rest = Add(rest, one);
            count++;
            digits += char.IsAsciiDigit(one) ? 1 : 0;
            var isEnd = index + 1 == text.Length || !char.IsLetterOrDigit(text[index + 1]);
            if (count >= Shortest && digits * 2 >= count && isEnd && Remainder(rest, head) == 1)
                found = index + 1;
            if (found > 0 && found == index + 1 && Lengths.Contains($" {head[..2]}{count} ", StringComparison.Ordinal))
                return found;
        }

        return found;
    }

    private static int Remainder(int rest, ReadOnlySpan<char> head)
    {
        foreach (var one in head)
            rest = Add(rest, one);
        return rest;
    }

    private static int Add(int rest, char one) => char.IsAsciiDigit(one) ? ((rest * 10) + one - '0') % 97
        : ((rest * 100) + one - 'A' + 10) % 97;
}
