namespace Ticketing.Commands;

/// <summary>What can be said of a command by itself: its fields take what it puts into them. Errors name the API's fields.</summary>
internal static class CommandChecks
{
    public static void Check(CreateTicket command)
    {
        var errors = new FieldErrors();
        errors.Check("title", command.Title, FieldRules.Title);
        errors.Check("description", command.Description, FieldRules.Description);
        errors.Check("externalRef", command.ExternalRef, FieldRules.ExternalRef);
        errors.AddIfAny("priority", FieldRules.Refuse(command.Priority));
        errors.AddIfAny("dueAt", FieldRules.RefuseDue(command.DueAt));
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
                Check(errors, edit);
                break;
            case AssignTicket assign:
                errors.Check("why", assign.Why, FieldRules.Why);
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

    private static void Check(FieldErrors errors, EditTicket edit)
    {
        if (edit.Title.IsPresent)
            errors.Check("title", edit.Title.Value, FieldRules.Title);
        if (edit.Description.IsPresent)
            errors.Check("description", edit.Description.Value, FieldRules.Description);
        if (edit.Priority.IsPresent)
            errors.AddIfAny("priority", FieldRules.Refuse(edit.Priority.Value));
        errors.AddIfAny("dueAt", FieldRules.RefuseDue(edit.DueAt.Value));
        if (edit.Tags.IsPresent)
            errors.CheckTags("tags", edit.Tags.Value);
    }

    private static void Check(FieldErrors errors, AddComment comment, string prefix)
    {
        errors.Check(prefix + "body", comment.Body, FieldRules.Comment);
        errors.AddIfAny(prefix + "visibility", FieldRules.Refuse(comment.Visibility));
    }
}
