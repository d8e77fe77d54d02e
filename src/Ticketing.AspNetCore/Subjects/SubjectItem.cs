using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using Ticketing.Subjects;

namespace Ticketing.AspNetCore.Subjects;

/// <summary>Something of the host's own that a ticket is about.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record SubjectItem(
    [property: Description("Its kind, one of the host's: order.")] string Kind,
    [property: Description("What the host calls it.")] string Id,
    [property: Description("What people call its kind, in the caller's language.")] string Name,
    [property: Description("What it is called now, or was called, where it is not there any more.")] string Title,
    [property: Description("The address of its page; null for none.")] string? Link,
    [property: Description("Whether it is not there any more.")] bool Deleted,
    [property: Description("Whether the host did not answer just now: the title is what it was called.")] bool Unanswered)
{
    public static SubjectItem From(ShownSubject subject) => new(
        subject.Reference.Kind, subject.Reference.Id, subject.Kind.Title.In(CultureInfo.CurrentUICulture), subject.Title, subject.Link,
        subject.IsDeleted, subject.IsUnanswered);
}
