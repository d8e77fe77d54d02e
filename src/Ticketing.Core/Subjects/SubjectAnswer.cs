namespace Ticketing.Subjects;

/// <summary>What a host says of a thing that somebody may know of.</summary>
/// <param name="Standing">How it stands.</param>
/// <param name="Title">What it is called now; null where it is not there, or not known.</param>
/// <param name="Link">Its page; null for none.</param>
internal sealed record SubjectAnswer(SubjectStanding Standing, string? Title = null, string? Link = null);
