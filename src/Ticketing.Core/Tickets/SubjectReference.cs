namespace Ticketing.Tickets;

/// <summary>Which thing of the host's own: <c>order/42</c>, a key of <see cref="TicketKeyKind.About"/>.</summary>
/// <param name="Kind">The kind: 1 to 40 letters of English.</param>
/// <param name="Id">What the host calls it: see <see cref="IsId"/>.</param>
public sealed record SubjectReference(string Kind, string Id)
{
    /// <summary>The characters that an id has at most.</summary>
    public const int MostId = 100;

    private const string Marks = "-_.:~@+=";

    /// <summary>
    /// Whether text is an id: 1 to <see cref="MostId"/> letters of English, digits and <c>- _ . : ~ @ + =</c>, which stand in addresses
    /// and queries as they are.
    /// </summary>
    public static bool IsId(string? text) =>
        text is { Length: > 0 and <= MostId } && text.All(letter => char.IsAsciiLetterOrDigit(letter) || Marks.Contains(letter));

    /// <summary>Reads <c>order/42</c>; null for anything else.</summary>
    public static SubjectReference? Read(string? text) =>
        text?.Split('/') is [var kind, var id] && KindName.IsValid(kind) && IsId(id) ? new(kind, id) : null;

    /// <summary><c>order/42</c>.</summary>
    public override string ToString() => $"{Kind}/{Id}";
}
