using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.CustomFields;

/// <summary>Who sees and who fills in a custom field. The one place that knows it. Pure.</summary>
internal static class FieldAccess
{
    /// <summary>Whether an actor may know of a field on some tickets: not of what agents of other projects alone see.</summary>
    public static bool MayKnow(FieldDefinition field, Actor actor) =>
        !field.IsInternal || actor.MaySomewhereIn(field.Project, Permission.ReadInternal);

    /// <summary>Whether an actor may know of a field of a ticket that he sees.</summary>
    public static bool Sees(FieldDefinition field, Ticket ticket, Actor actor) =>
        !field.IsInternal || actor.May(Permission.ReadInternal, ticket);

    /// <summary>Whether an actor may fill in a field of a ticket that is there.</summary>
    public static bool MayEdit(FieldDefinition field, Ticket ticket, Actor actor) =>
        FillsIn(field, permission => actor.May(permission, ticket)) && (IsOfAgents(field) || actor.May(Permission.Edit, ticket));

    /// <summary>Whether somebody who files a ticket fills it in.</summary>
    /// <param name="field">The field.</param>
    /// <param name="may">Whether he has a permission on the ticket, or where it is filed.</param>
    public static bool FillsIn(FieldDefinition field, Func<Permission, bool> may) =>
        (!field.IsInternal || may(Permission.ReadInternal)) && (!IsOfAgents(field) || may(Permission.Triage));

    /// <summary>What somebody needs who may not fill it in.</summary>
    public static Permission Needed(FieldDefinition field) => IsOfAgents(field) ? Permission.Triage : Permission.Edit;

    private static bool IsOfAgents(FieldDefinition field) => field.EditedBy is FieldAudience.Agents || field.IsInternal;
}
