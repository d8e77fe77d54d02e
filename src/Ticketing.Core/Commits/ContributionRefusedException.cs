namespace Ticketing.Commits;

/// <summary>Something that a contributor adds cannot be stored; the message goes on behind the contributor's name.</summary>
internal sealed class ContributionRefusedException(string what) : Exception(what);
