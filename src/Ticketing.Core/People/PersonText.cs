namespace Ticketing.People;

/// <summary>Whom a text that was typed means: people are found by the beginning of their id, name or mail address, or by words.</summary>
internal sealed class PersonText(string text)
{
    private readonly IReadOnlyList<string> words = NameWords.Asked(text);

    /// <summary>Whether it fits somebody by what everybody who may see people knows of him: his id and his name.</summary>
    public bool Fits(User user) => Begins(user.Id) || Begins(user.DisplayName) || NameWords.Fit(user.DisplayName, words);

    /// <summary>Whether it fits him by that or by his mail address.</summary>
    public bool FitsOrMails(User user) => Fits(user) || Begins(user.Email);

    private bool Begins(string? whole) => whole?.StartsWith(text, StringComparison.OrdinalIgnoreCase) is true;
}
