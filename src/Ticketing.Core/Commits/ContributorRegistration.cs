namespace Ticketing.Commits;

/// <summary>That a contributor takes part, and where.</summary>
/// <param name="Type">Its type, which is a singleton service.</param>
/// <param name="Order">Lower numbers come first; of the same number, whichever was registered first.</param>
internal sealed record ContributorRegistration(Type Type, int Order);
