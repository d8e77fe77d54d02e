namespace Ticketing.Tests.Relevance;

/// <summary>An abstract or a question.</summary>
internal sealed record CranfieldText(int Id, string Title, string Text);
