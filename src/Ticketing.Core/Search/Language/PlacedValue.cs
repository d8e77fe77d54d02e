using Ticketing.Fields;

namespace Ticketing.Search.Language;

/// <summary>A value of a field with its place in the text of the query.</summary>
/// <param name="Field">The field.</param>
/// <param name="Text">The value.</param>
/// <param name="Position">Where it begins.</param>
/// <param name="Length">How long it is there, with quotes.</param>
/// <param name="TermPosition">Where its term begins, with the field's name.</param>
/// <param name="IsWhole">Whether the term has no other value and no comparison: then another term can stand in its place.</param>
internal sealed record PlacedValue(TicketField Field, string Text, int Position, int Length, int TermPosition, bool IsWhole)
{
    /// <summary>The error that this value is none of the field's.</summary>
    public QueryError Error(string code, string message) => new(code, message, Position, Length) { Value = this };

    /// <summary>Another value of the field in its place.</summary>
    public QueryProposal Propose(string value)
    {
        var term = Written(Field, value);
        return new(term[(Field.Key.Length + 1)..], Position, Length, term);
    }

    /// <summary>A term of another field in place of its own; null where that would change more than the value.</summary>
    public QueryProposal? Propose(TicketField field, string value) => IsWhole && Written(field, value) is var term
        ? new(term, TermPosition, Position + Length - TermPosition, term)
        : null;

    private static string Written(TicketField field, string value) =>
        field.Kind is FieldKind.Text or FieldKind.Person or FieldKind.Custom
            ? QueryNode.Is(field, value).ToString()
            : $"{field.Key}:{value}";
}
