using System.Globalization;

namespace Ticketing.UI.Texts;

/// <summary>That a box of a task list is to be ticked, or not any more.</summary>
/// <param name="Index">Which box of the text, from 0 on.</param>
/// <param name="IsTicked">What it is to be.</param>
internal readonly record struct TaskTick(int Index, bool IsTicked)
{
    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static TaskTick? Read(string? text) =>
        text?.Split(':') is [var index, "0" or "1"] parts
        && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(number, parts[1] == "1")
            : null;

    /// <summary>The text with the box changed; null where there is no such box, or it is so already.</summary>
    /// <param name="text">The text.</param>
    /// <param name="boxes">Its boxes, in order.</param>
    public string? In(string text, IReadOnlyList<TaskBox> boxes)
    {
        if (Index >= boxes.Count || boxes[Index].IsTicked == IsTicked)
            return null;
        var mark = boxes[Index].Offset + 1;
        return $"{text.AsSpan(0, mark)}{(IsTicked ? 'x' : ' ')}{text.AsSpan(mark + 1)}";
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}:{(IsTicked ? 1 : 0)}");
}
