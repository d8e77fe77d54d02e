using System.ComponentModel;

namespace Ticketing.Training.Http;

/// <summary>A mark for a line of a rubric.</summary>
internal sealed record MarkItem(
    [property: Description("The place of the line in the rubric, from 0.")] int Line,
    [property: Description("0 to 100: how much of its weight the line gives.")] int Mark);
