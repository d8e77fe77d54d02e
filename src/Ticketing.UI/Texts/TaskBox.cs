namespace Ticketing.UI.Texts;

/// <summary>A box of a task list in a text.</summary>
/// <param name="Offset">Where its bracket stands.</param>
/// <param name="IsTicked">Whether it is ticked.</param>
internal readonly record struct TaskBox(int Offset, bool IsTicked);
