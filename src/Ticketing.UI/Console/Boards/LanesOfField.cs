using Ticketing.CustomFields;

namespace Ticketing.UI.Console.Boards;

/// <summary>The lanes of a board that are the values of a field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Keys">The values that have a lane, in its order, and null for nothing.</param>
internal sealed record LanesOfField(FieldDefinition Field, IReadOnlyList<string?> Keys);
