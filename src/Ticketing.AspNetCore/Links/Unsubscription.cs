namespace Ticketing.AspNetCore.Links;

/// <summary>Who wants nothing more by a channel.</summary>
internal sealed record Unsubscription(string Tenant, string User, string Channel);
