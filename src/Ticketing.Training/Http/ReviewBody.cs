using System.ComponentModel;
using Ticketing.Training.Reviews;

namespace Ticketing.Training.Http;

/// <summary>What a mentor says of an exercise; what is absent stays as it is.</summary>
internal sealed record ReviewBody
{
    [Description("What he gives for lines of the rubric.")]
    public IReadOnlyList<MarkItem>? Marks { get; init; }

    [Description("What he makes of it: passed, again, talk.")]
    public string? Verdict { get; init; }

    [Description("Whether it stands on the list of what is to be talked over.")]
    public bool? IsToDiscuss { get; init; }

    [Description("Something that is said besides, in Markdown.")]
    public string? Note { get; init; }

    [Description("The version of the event with the comment that the note is about; absent: the exercise as a whole.")]
    public int? NoteOn { get; init; }

    [Description("Whether the trainee reads the review from now on, with the model answer; false by default.")]
    public bool? Release { get; init; }

    public ReviewRequest ToRequest() => new()
    {
        Marks = Marks?.DistinctBy(mark => mark.Line).ToDictionary(mark => mark.Line, mark => mark.Mark / 100.0),
        Verdict = Verdict is null ? null
            : Enum.TryParse<Verdict>(Verdict, ignoreCase: true, out var verdict) && !char.IsAsciiDigit(Verdict[0]) ? verdict
            : throw new TicketValidationException("verdict", Wording.Of(FieldErrorCodes.NoneOf, $"Known are {"passed, again, talk"}.")),
        IsToDiscuss = IsToDiscuss,
        Note = Note,
        NoteOn = NoteOn,
        Release = Release ?? false,
    };
}
