using Ticketing.Tickets;
using Ticketing.Time;

namespace Ticketing.Commands;

/// <summary>What can be said of a command by itself: lengths, acceptable text, known values. Errors name the API's fields.</summary>
internal static class CommandChecks
{
    public static void Check(CreateTicket command)
    {
        var errors = new FieldErrors();
        errors.Require("title", command.Title, TicketLimits.Title);
        errors.Check("description", command.Description, TicketLimits.Text);
        errors.Check("externalRef", command.ExternalRef, TicketLimits.Id);
        if (command.ExternalRef is not null && string.IsNullOrWhiteSpace(command.ExternalRef))
            errors.Add("externalRef", "This must not be blank; leave it out instead.", FieldErrorCodes.Blank);
        CheckPriority(errors, command.Priority);
        CheckDue(errors, command.DueAt);
        errors.CheckTags("tags", command.Tags);
        errors.CheckTags("accessKeys", command.AccessKeys);
        errors.ThrowIfAny();
    }

    public static void Check(TicketCommand command)
    {
        var errors = new FieldErrors();
        switch (command)
        {
            case EditTicket edit:
                if (edit.Title.IsPresent)
                    errors.Require("title", edit.Title.Value, TicketLimits.Title);
                if (edit.Description.IsPresent)
                    errors.Check("description", edit.Description.Value ?? "", TicketLimits.Text);
                if (edit.Priority.IsPresent)
                    CheckPriority(errors, edit.Priority.Value);
                CheckDue(errors, edit.DueAt.Value);
                if (edit.Tags.IsPresent)
                    errors.CheckTags("tags", edit.Tags.Value);
                break;
            case AssignTicket assign:
                errors.Check("why", assign.Why, TicketLimits.Title);
                break;
            case FireTransition { Comment: { } comment }:
                Check(errors, comment, "comment.");
                break;
            case AddComment comment:
                Check(errors, comment, "");
                break;
            case SetAccessKeys set:
                errors.CheckTags("accessKeys", set.Keys);
                break;
        }

        errors.ThrowIfAny();
    }

    private static void Check(FieldErrors errors, AddComment comment, string prefix)
    {
        errors.Require(prefix + "body", comment.Body, TicketLimits.Text);
        if (!Enum.IsDefined(comment.Visibility))
            errors.Add(prefix + "visibility", "Say who may read it: public or internal.", FieldErrorCodes.NoVisibility);
    }

    private static void CheckDue(FieldErrors errors, DateTimeOffset? dueAt)
    {
        if (dueAt is { } given && !given.IsKept())
            errors.Add("dueAt", Wording.Of(FieldErrorCodes.OutOfRange, $"Tickets are due in the years {UtcMicroseconds.FirstYear} to {UtcMicroseconds.LastYear}."));
    }

    private static void CheckPriority(FieldErrors errors, Priority priority)
    {
        if (!Enum.IsDefined(priority))
            errors.Add("priority", Wording.Of(FieldErrorCodes.NoneOf, $"Known are {"low, normal, high, urgent"}."));
    }
}
