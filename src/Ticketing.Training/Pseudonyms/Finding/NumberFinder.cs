namespace Ticketing.Training.Pseudonyms.Finding;

/// <summary>Finds telephone numbers, cards, accounts and the numbers of orders.</summary>
internal static class NumberFinder
{
    private static readonly Pattern Phones = new(
        @"(?:\+[ ]?|00[ ]?)[1-9]\d{0,2}(?:[ .\-/]{0,2}\(?\d{1,12}\)?){1,6}" +
        @"|0[ ]?[1-9](?:[ .\-]?\d{2}){4}" +
        @"|(?:1[ .\-])?\(?\d{3}\)?[ .\-]{0,2}\d{3}[ .\-]\d{4}" +
        @"|\(?0[1-9]\d{0,4}\)?[ /.\-]{0,3}\d{2,8}(?:[ .\-]?\d{2,4}){0,3}" +
        @"|\d{3}[ \-]\d{3}[ \-]\d{3}" +
        @"|\d{2}(?:[ .]\d{2}){3,4}" +
        @"|\d{3}-\d{4}");

    private static readonly Pattern Called = new(
        @"(?:phone|tel|telephone|mobile|cell|fax|gsm|call|ring|portable|ext|extension|poste|whatsapp|handy|appel(?:er|ez)?)\.?" +
        @"(?:[ ]+(?:number|no|nr|is|est|me|us|him|her|at|on|au|le|moi|nous))*[ .:#]*(?<it>\+?\(?\d[\d ().\-/]{1,20}\d)", true);

    private static readonly Pattern Date = new(
        @"^(?:\d{1,2}[./\-]\d{1,2}[./\-](?:19|20)?\d{2}|(?:19|20)\d{2}[./\-]\d{1,2}[./\-]\d{1,2})(?:$|[ T,])");

    private static readonly Pattern Cards = new(@"\d(?:[ \-]?\d){12,18}");

    private static readonly Pattern Social = new(
        @"\d{3}-\d{2}-\d{4}|[12][ ]?\d{2}[ ]?[01]\d[ ]?\d[\dAB][ ]?\d{3}[ ]?\d{3}(?:[ ]?\d{2})?|\d{2}-\d{2}-\d{2}[ ]+\d{8}");

    private static readonly Pattern Accounts = new(
        @"(?:account|acct|compte|customer|client|routing|sort code|siret|siren|vat|tva|ssn|passport|passeport|employee|matricule|badge|" +
        @"member|policy|licen[cs]e|national insurance|konto|kunden|iban)(?:[ ]?(?:number|no|nr|num|numero|id|code|nummer|n[o°]))?[ .:#=]*" +
        @"(?<it>[a-z]{0,4}[ \-]?\d[a-z\d\-]*\d)", true);

    public static IEnumerable<Found> In(string text)
    {
        foreach (var (start, end, value) in Phones.In(text))
        {
            if (IsApart(text, start, end) && IsPhone(value))
                yield return new(start, end, MarkKind.Phone, 45);
        }

        foreach (var (start, end, value) in Called.In(text))
        {
            if (Digits(value) is >= 3 and <= 15 && !Date.In(value).Any())
                yield return new(start, end, MarkKind.Phone, 46);
        }

        foreach (var (start, end, value) in Cards.In(text))
        {
            if (IsCard(value))
                yield return new(start, end, MarkKind.Card, 80);
        }

        foreach (var (start, end) in Runs(text))
        {
            if (!IsMoment(text.AsSpan(start, end - start)))
                yield return new(start, end, MarkKind.Account, 30);
        }

        foreach (var (start, end, _) in Social.In(text))
            yield return new(start, end, MarkKind.Account, 48);
        foreach (var (start, end, value) in Accounts.In(text))
        {
            if (Digits(value) >= 4)
                yield return new(start, end, MarkKind.Account, 47);
        }

        foreach (var found in BankFinder.In(text).Concat(OrderFinder.In(text)))
            yield return found;
    }

    private static int Digits(string value) => value.Count(char.IsAsciiDigit);

    private static bool IsApart(string text, int start, int end) =>
        !(start > 1 && text[start - 1] is '-' or '.' or '/' or ',' or '_' && char.IsLetterOrDigit(text[start - 2]))
        && !(end + 1 < text.Length && text[end] is '-' or '/' or ':' or '_' && char.IsLetterOrDigit(text[end + 1]));

    private static bool IsPhone(string value) =>
        !Date.In(value).Any()
        && Digits(value) is var digits and <= 15
        && (value[0] == '+' || value.StartsWith("00", StringComparison.Ordinal) ? digits >= 8 : digits >= 9 || !value.StartsWith('0')
            && digits >= 7);

    // The sum of Luhn holds for one number in ten: only a number in four blocks is a card without it.
    private static bool IsCard(string value)
    {
        var digits = value.Where(char.IsAsciiDigit).Select(digit => digit - '0').ToArray();
        var doubled = digits.Reverse().Select((digit, index) => index % 2 == 0 ? digit : digit > 4 ? (2 * digit) - 9 : 2 * digit);
        // No card begins with a zero, as telephone numbers do.
        return (doubled.Sum() % 10 == 0 && digits[0] != 0)
            || (value.Length == 19 && value.Split(' ', '-') is { Length: 4 } blocks && blocks.All(block => block.Length == 4));
    }

    private static IEnumerable<(int Start, int End)> Runs(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var start = index;
            while (index < text.Length && char.IsAsciiDigit(text[index]))
                index++;
            if (index - start >= 9 && Pattern.IsFree(text, start, index))
                yield return (start, index);
        }
    }

    private static bool IsMoment(ReadOnlySpan<char> digits) =>
        digits.Length is 12 or 14 && digits[..2] is "19" or "20" && digits[4..6].CompareTo("13", StringComparison.Ordinal) < 0
        && digits[6..8].CompareTo("32", StringComparison.Ordinal) < 0;
}
