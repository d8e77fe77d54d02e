namespace Ticketing.UI.Extending;

/// <summary>A component of the host's on everybody's own profile.</summary>
internal sealed record ProfilePanel(Type Component);
