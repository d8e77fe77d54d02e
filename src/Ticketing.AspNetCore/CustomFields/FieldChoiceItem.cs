using System.ComponentModel;
using Ticketing.CustomFields;

namespace Ticketing.AspNetCore.CustomFields;

/// <summary>A value that a custom field offers.</summary>
internal sealed record FieldChoiceItem
{
    [Description("What tickets keep: lower-case letters and digits joined by hyphens.")]
    public string? Key { get; init; }

    [Description("What people read; 1 to 200 characters.")]
    public string? Name { get; init; }

    [Description("Whether tickets can get it; absent for true.")]
    public bool? IsActive { get; init; }

    public static FieldChoiceItem From(FieldChoice choice) => new() { Key = choice.Key, Name = choice.Name, IsActive = choice.IsActive };

    public FieldChoice ToChoice() => new(Key!, Name!) { IsActive = IsActive ?? true };
}
