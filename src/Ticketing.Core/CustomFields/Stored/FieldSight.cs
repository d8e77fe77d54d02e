using Ticketing.Access;
using Ticketing.Projects;

namespace Ticketing.CustomFields.Stored;

/// <summary>For whom the definition of a custom field exists, whatever ticket has it. The one place that knows it. Pure.</summary>
internal static class FieldSight
{
    /// <summary>Whether it exists for somebody.</summary>
    public static bool Has(Actor actor, FieldDefinition field) =>
        MayManage(actor, field)
        || ((field.Project is null || ProjectAccess.Sees(actor, field.Project)) && FieldAccess.MayKnow(field, actor));

    /// <summary>Whether somebody makes and changes it.</summary>
    public static bool MayManage(Actor actor, FieldDefinition field) => actor.May(Permission.ManageProject, field.Project);
}
