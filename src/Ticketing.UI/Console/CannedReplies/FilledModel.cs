using System.ComponentModel;

namespace Ticketing.UI.Console.CannedReplies;

/// <summary>A canned reply, filled in.</summary>
/// <param name="Body">What it says.</param>
/// <param name="Macro">What it does besides; null for nothing.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record FilledModel(string Body, MacroModel? Macro);
