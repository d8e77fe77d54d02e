using System.Collections.Immutable;
using System.Globalization;

namespace Ticketing.Notifications.Email.Accounts;

/// <summary>
/// A mail of the host's own about somebody's account: an address to confirm, a forgotten password. It is of no ticket, and nobody chooses
/// to get it. Immutable.
/// </summary>
public sealed record AccountMail
{
    /// <summary>Names it: the mail that is sent once more has the same. Such as the id of the message in the outbox.</summary>
    public required string Id { get; init; }

    /// <summary>The address, and nothing besides: whoever types somebody else's has no name to put into the mail.</summary>
    public required string To { get; init; }

    /// <summary>The language that the texts are in.</summary>
    public required CultureInfo Language { get; init; }

    /// <summary>What it is about, in one line of at most 200 characters.</summary>
    public required string Subject { get; init; }

    /// <summary>
    /// What it says: 1 to 20 paragraphs of plain text, of at most 2,000 characters each. They are escaped: none is taken for HTML.
    /// </summary>
    public required ImmutableArray<string> Paragraphs { get; init; }

    /// <summary>Where its button leads, by http or https; null for none.</summary>
    public Uri? Link { get; init; }

    /// <summary>What the button says; needed where there is a <see cref="Link"/>.</summary>
    public string? LinkText { get; init; }
}
