using System.ComponentModel;
using Ticketing.Live;

namespace Ticketing.UI.Live;

/// <summary>Who else is at a ticket.</summary>
/// <param name="Present">Who, as far as the reader is told.</param>
/// <param name="Names">What they are called, as far as he may know.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record PresenceModel(IReadOnlyList<Presence> Present, IReadOnlyDictionary<string, string> Names);
