using System.Buffers;

namespace Ticketing.Training.Pseudonyms.Finding;

/// <summary>Finds the names of people by what stands beside them: a salutation, a signature, "my name is".</summary>
internal sealed class NameFinder(PlainText text)
{
    private const int MostWords = 5;
    private const string BehindClosing = " \t\r\n,.;!-*_>\"";

    private static readonly SearchValues<char> AfterClosing = SearchValues.Create(BehindClosing);

    private static readonly string[][] Introductions =
    [
        ["my", "name", "is"], ["name", "s"], ["je", "m", "appelle"], ["mon", "nom", "est"], ["moi", "c", "est"], ["ich", "heisse"],
        ["mein", "name", "ist"], ["nazywam", "sie"], ["меня", "зовут"], ["me", "llamo"], ["mi", "chiamo"],
    ];

    private static readonly string[][] WeakIntroductions =
        [["i", "am"], ["i", "m"], ["je", "suis"], ["this", "is"], ["c", "est"], ["it", "s"], ["ici"], ["spoke", "with"], ["spoke", "to"],
            ["ask"], ["contact"]];

    private readonly IReadOnlyList<Word> words = text.Words;

    public IEnumerable<NamePlace> Places()
    {
        for (var index = 0; index < words.Count; index++)
        {
            foreach (var place in After(index))
                yield return place;
        }
    }

    private IEnumerable<NamePlace> After(int index)
    {
        var word = words[index].Folded;
        var next = index + 1;
        if (IsTitle(index) && Names(next, " .\t", true) is { } titled)
            yield return new(next, titled, true);
        else if (NameWords.Greetings.Contains(word) && !IsTitle(next) && Greeted(index) is { } greeted)
            yield return new(next, greeted, false);
        if (Closes(index) && Signature(index) is { } signature)
            yield return signature;
        if (NameWords.Labels.Contains(word) && BeginsLine(index) && Gap(index).TrimStart().StartsWith(':')
            && Names(next, " \t:", true) is { } labelled)
            yield return new(next, labelled, false);
        if (NameWords.Colleagues.Contains(word) && Names(next, " ,(", true) is { } colleague)
            yield return new(next, colleague, false);
        if (word is "wrote" or "ecrit" or "schrieb")
        {
            foreach (var place in Before(word == "ecrit" && index > 0 ? index - 1 : index))
                yield return place;
        }

        if (IsMention(index))
            yield return new(index, Joined(index), false);
        if (Gap(index) is " <" or " [" or "<" or " (" && IsMail(next))
        {
            foreach (var place in Before(next))
                yield return place;
        }

        if (Introductions.Any(phrase => Ends(phrase, index)) && Names(next, " :\t,\"", false) is { } named)
            yield return new(next, named, false);
        else if (WeakIntroductions.Any(phrase => Ends(phrase, index)) && Names(next, " ", true) is { } weak
            && (weak > next || (weak + 1 < words.Count && Gap(weak) == " " && words[weak + 1].Folded is "from" or "du" or "de"
                or "speaking" or "at")))
            yield return new(next, weak, false);
    }

    // "M." is a gentleman in French; an M alone is none.
    private bool IsTitle(int index) => index < words.Count
        && (NameWords.Titles.Contains(words[index].Folded) && char.IsUpper(text.Text[words[index].Start]) | words[index].Folded.Length > 2
            || (words[index].Folded is "m" or "mm" && char.IsUpper(text.Text[words[index].Start]) && Gap(index).StartsWith('.')));

    private int? Greeted(int index)
    {
        if (Names(index + 1, " ,\t", true) is { } names)
            return names;
        // "hi marta," at the beginning of a line.
        return index + 1 < words.Count && BeginsLine(index) && Gap(index) == " " && IsLower(index + 1)
            && Gap(index + 1) is var gap && (gap.Length == 0 || gap[0] is ',' or '!' or '\n' or '\r' or '.') ? index + 1 : null;
    }

    private bool Closes(int index)
    {
        var word = words[index].Folded;
        return NameWords.Closings.Contains(word)
            && (!NameWords.ClosingsAfter.TryGetValue(word, out var before) || (index > 0 && words[index - 1].Folded == before));
    }

    private NamePlace? Signature(int index)
    {
        var gap = Gap(index);
        var next = index + 1;
        if (next >= words.Count || gap.AsSpan().IndexOfAnyExcept(AfterClosing) >= 0 || (gap.Trim(' ').Length == 0 && !gap.Contains('\n')))
            return null;
        var isNewLine = gap.Contains('\n');
        if (Names(next, BehindClosing, true) is { } names && (isNewLine || EndsLine(names)))
            return new(next, names, false);
        var last = next + 1 < words.Count && Gap(next) == " " ? next + 1 : next;
        return EndsLine(last) && IsLower(next) && IsLower(last) && (isNewLine ? EndsText(last) : last == next) ? new(next, last, false)
            : null;
    }

    private IEnumerable<NamePlace> Before(int index)
    {
        var first = index;
        while (first > 0 && index - first < MostWords && (IsCapital(first - 1) || (first < index
            && NameWords.Particles.Contains(words[first - 1].Folded)))
            && (first == index || Gap(first - 1) is " " or "-" or ". " or "'" or ", "))
            first--;
        while (first < index && !IsCapital(first))
            first++;
        if (first < index)
            yield return new(first, index - 1, false);
    }

    /// <summary>The last word of a name that begins here.</summary>
    private int? Names(int first, string between, bool capital)
    {
        if (first >= words.Count || (first > 0 && Gap(first - 1).AsSpan().IndexOfAnyExcept(between) >= 0))
            return null;
        var last = -1;
        for (var index = first; index < words.Count && index - first < MostWords; index++)
        {
            if (index > first && Gap(index - 1) is not (" " or "-" or "'" or ". " or "."))
                break;
            if (IsInitial(index) && index > first)
                continue;
            if (IsCapital(index) || (!capital && IsLower(index)))
                last = index;
            else if (!NameWords.Particles.Contains(words[index].Folded))
                break;
        }

        return last < first || (last == first && words[first].End - words[first].Start < 2 && !Word.IsAlone(text.Text[words[first].Start]))
            ? null : last;
    }

    private bool IsInitial(int index) =>
        words[index].Folded.Length == 1 && char.IsUpper(text.Text[words[index].Start]) && Gap(index).StartsWith('.');

    private bool IsCapital(int index) => IsLetters(index) && !char.IsLower(text.Text[words[index].Start]);

    private bool IsLower(int index) => IsLetters(index) && words[index].Folded.Length > 1;

    private bool IsLetters(int index) =>
        !NameWords.NoNames.Contains(words[index].Folded) && !NameWords.Titles.Contains(words[index].Folded)
            && words[index].Folded.All(char.IsLetter) && words[index].Folded.Length <= 30;

    private bool Ends(string[] phrase, int index)
    {
        if (index + 1 < phrase.Length)
            return false;
        for (var back = 0; back < phrase.Length; back++)
        {
            if (words[index - back].Folded != phrase[^(back + 1)])
                return false;
        }

        return true;
    }

    private string Gap(int index)
    {
        var start = words[index].End;
        var end = index + 1 < words.Count ? words[index + 1].Start : text.Text.Length;
        return text.Text.Substring(start, Math.Min(end - start, 40));
    }

    private bool BeginsLine(int index)
    {
        var start = words[index].Start - 1;
        while (start >= 0 && words[index].Start - start < 10 && text.Text[start] is ' ' or '\t' or '>' or '*' or '-')
            start--;
        return start < 0 || text.Text[start] is '\n' or '\r' or '.' or '!';
    }

    private bool EndsLine(int index) => Gap(index).TrimStart(' ', '.', ',', '!', '*') is "" or ['\n' or '\r', ..];

    private bool EndsText(int index) => index == words.Count - 1;

    private bool IsMail(int index) => index < words.Count && Joined(index) is var last && Gap(last) == "@";

    // "@marta" and "@marta.kowalska".
    private bool IsMention(int index) =>
        words[index].Start is > 0 and var start && text.Text[start - 1] == '@' && !(start > 1 && char.IsLetterOrDigit(text.Text[start - 2]))
        && IsLetters(index);

    private int Joined(int index)
    {
        while (index + 1 < words.Count && Gap(index) is "." or "-" or "_" or "+")
            index++;
        return index;
    }
}
