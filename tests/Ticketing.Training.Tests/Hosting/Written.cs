namespace Ticketing.Training.Hosting;

/// <summary>Scenarios for tests.</summary>
internal static class Written
{
    /// <param name="title">The title.</param>
    /// <param name="more">Lines of the front matter besides.</param>
    /// <param name="answer">The model answer.</param>
    public static string Scenario(string title = "The printer jams", string more = "", string answer = "Dear Marta, …") => $"""
        ---
        title: "{title}"
        category: bug
        persona: {"{"} name: Marta Kowalska, organisation: Northwind, role: Accountant {"}"}
        {more}
        ---
        It jams *again*.

        <!-- answer -->
        {answer}
        """;
}
