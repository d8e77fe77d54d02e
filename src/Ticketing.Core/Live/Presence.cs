namespace Ticketing.Live;

/// <summary>Somebody is at a ticket.</summary>
/// <param name="User">Who (user id).</param>
/// <param name="Doing">What he does.</param>
/// <param name="Until">When he is forgotten, unless he says before that he is still there.</param>
public sealed record Presence(string User, Doing Doing, DateTimeOffset Until);
