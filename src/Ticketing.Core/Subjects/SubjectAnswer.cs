namespace Ticketing.Subjects;

/// <summary>What a host says of a thing that somebody may know of.</summary>
/// <param name="Exists">Whether it is there.</param>
/// <param name="Title">What it is called now; null where it is not there.</param>
/// <param name="Link">Its page; null for none.</param>
internal sealed record SubjectAnswer(bool Exists, string? Title, string? Link);
