using System.Runtime.InteropServices;

namespace Ticketing.Tickets;

/// <summary>
/// What a ticket has in a custom field. It says itself what it is, so that nobody who reads it needs the field's definition.
/// </summary>
/// <param name="Kind">What its values are.</param>
/// <param name="Values">
/// The values in their one form: <c>-12.5</c>, <c>2026-12-01</c>, <c>yes</c>, the key of a choice. Several of <see
/// cref="CustomFieldKind.Choices"/>
/// alone; without one, the ticket has nothing in the field.
/// </param>
/// <param name="Internal">Whether only those may know of it who may read internal comments.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FieldValue(CustomFieldKind Kind, EquatableSet Values, bool Internal = false)
{
    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => Values.Count == 0;

    /// <summary>The only value; null without one.</summary>
    public string? Only => Values.FirstOrDefault();
}
