namespace Ticketing.Training.Pseudonyms.Inventing;

/// <summary>A person as the directory or the ticket names him. Immutable.</summary>
/// <param name="Given">The words of the first name, folded; empty when it is not known.</param>
/// <param name="Family">The words of the family name, folded; empty when it is not known.</param>
/// <param name="Middle">The words between.</param>
internal sealed record Person(string[] Given, string[] Family, string[] Middle)
{
    /// <summary>What replacements are made of, the same in each run.</summary>
    public string Key { get; } = string.Join(' ', [.. Given, .. Middle, "/", .. Family]);

    public string[] Whole => [.. Given, .. Middle, .. Family];

    /// <summary>By the words of a full name, first name first.</summary>
    public static Person Of(IReadOnlyList<string[]> names) => names switch
    {
        [] => new([], [], []),
        [var only] => new([], only, []),
        _ => new(names[0], names[^1], [.. names.Skip(1).SkipLast(1).SelectMany(words => words)]),
    };

    /// <summary>Whether a login or the local part of a mail address is made of this name.</summary>
    public bool Signs(IReadOnlyList<string> words)
    {
        if (Given.Length == 0 || Family.Length == 0 || words.Count == 0)
            return false;
        var (given, family) = (string.Concat(Given), string.Concat(Family));
        var written = string.Concat(words.Select(word => word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')));
        return written == given + family || written == family + given || written == given[0] + family || written == family + given[0]
            || (written == given + family[0] && words.Count > 1);
    }
}
