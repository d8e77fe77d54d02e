using Ticketing.Notifications.Email.Templates.Stored;

namespace Ticketing.SampleHost.MailTemplates;

/// <summary>A template, as its page shows it.</summary>
/// <param name="Template">The template.</param>
/// <param name="Text">What is in the form.</param>
/// <param name="Version">The version that it is of.</param>
/// <param name="Refused">What is wrong with it; null for nothing.</param>
/// <param name="Done">What was just done, as the address says; null for nothing.</param>
public sealed record MailTemplateModel(MailTemplate Template, string Text, int Version, string? Refused, string? Done);
