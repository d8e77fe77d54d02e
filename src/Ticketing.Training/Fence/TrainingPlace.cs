using System.Security.Cryptography;
using System.Text;

namespace Ticketing.Training.Fence;

/// <summary>The names of what there is where exercises are.</summary>
internal static class TrainingPlace
{
    private const string PersonaPrefix = "persona:";
    private const int HashLength = 16;

    /// <summary>The project of a trainee's exercises: what he may do there is in it alone.</summary>
    public static string ProjectOf(string trainee) => $"trainee-{Hash(trainee)}";

    /// <summary>The user id of a persona: one of the same name and organisation is the same person.</summary>
    public static string PersonaOf(string name, string? organisation) => $"{PersonaPrefix}{Hash($"{name}\n{organisation}")}";

    public static bool IsPersona(string userId) => userId.StartsWith(PersonaPrefix, StringComparison.Ordinal);

    /// <summary>The key of an organisation of personas.</summary>
    public static string OrganisationOf(string name) => $"organisation-{Hash(name)}";

    // Ids of users are any text, and keys are not.
    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];
}
