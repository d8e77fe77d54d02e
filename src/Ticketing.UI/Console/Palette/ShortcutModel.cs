using System.ComponentModel;

namespace Ticketing.UI.Console.Palette;

/// <summary>The help on keys.</summary>
/// <param name="On">On what kind of page: <c>ticket</c>, <c>list</c>, <c>board</c>; otherwise what holds everywhere.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ShortcutModel(string On);
