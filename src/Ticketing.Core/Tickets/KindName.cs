namespace Ticketing.Tickets;

/// <summary>What kinds of keys and of items may be called: stores keep the name, and it stands in the text of statements.</summary>
internal static class KindName
{
    /// <summary>The characters that a name has at most.</summary>
    public const int Most = 40;

    /// <summary>Whether it is a name: 1 to <see cref="Most"/> letters of English.</summary>
    public static bool IsValid(string? name) => name is { Length: > 0 and <= Most } && name.All(char.IsAsciiLetter);

    /// <summary>The name, if it is one.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static string Require(string name) =>
        IsValid(name) ? name : throw new ArgumentException($"'{name}' is no name of a kind: 1 to {Most} letters are.", nameof(name));
}
