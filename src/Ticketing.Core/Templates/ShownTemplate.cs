namespace Ticketing.Templates;

/// <summary>A template as somebody has it.</summary>
/// <param name="Template">The template.</param>
/// <param name="MayChange">Whether he may change and delete it.</param>
public sealed record ShownTemplate(TicketTemplate Template, bool MayChange);
