using Microsoft.AspNetCore.Http;

namespace Ticketing.UI.Console.Administration.Shared;

/// <summary>Reads forms.</summary>
internal static class FormTexts
{
    /// <summary>What was typed, without blanks around it; empty when the field is not there.</summary>
    public static string Typed(this IFormCollection form, string field) => form[field].ToString().Trim();
}
