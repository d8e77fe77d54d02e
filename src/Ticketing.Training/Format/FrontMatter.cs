using YamlDotNet.Serialization;

namespace Ticketing.Training.Format;

/// <summary>What stands before the texts of a scenario's file, as YAML reads it; null and empty for what is not said.</summary>
internal sealed class FrontMatter
{
    public string? Title { get; set; }

    public string? Language { get; set; }

    public string? Category { get; set; }

    public string? Difficulty { get; set; }

    public List<string>? Skills { get; set; }

    public string? Priority { get; set; }

    public PersonaPart? Persona { get; set; }

    public List<string>? Attachments { get; set; }

    public List<FollowUpPart>? FollowUps { get; set; }

    public List<HintPart>? Hints { get; set; }

    public List<Dictionary<string, object?>>? Rubric { get; set; }

    internal sealed class PersonaPart
    {
        public string? Name { get; set; }

        public string? Role { get; set; }

        public string? Organisation { get; set; }

        public string? Temper { get; set; }
    }

    internal sealed class FollowUpPart
    {
        public string? When { get; set; }

        public string? For { get; set; }

        public List<string>? About { get; set; }

        public List<string>? Is { get; set; }

        public List<string>? Unless { get; set; }

        public string? Delay { get; set; }

        public bool? Reopens { get; set; }

        public List<string>? Attachments { get; set; }

        [YamlMember(ScalarStyle = YamlDotNet.Core.ScalarStyle.Literal)]
        public string? Say { get; set; }
    }

    internal sealed class HintPart
    {
        public int? Cost { get; set; }

        public string? Text { get; set; }
    }
}
