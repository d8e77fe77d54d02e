using Ticketing.UI.Browsers;

namespace Ticketing.UI.Stories;

/// <summary>The other side of a story, over the API.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly Window window;

    private Desk(Window window) => this.window = window;

    public static async Task<Desk> OpenAsync(HelpDesk helpDesk, string person) => new(await helpDesk.OpenAsync(person));

    /// <summary>Files a ticket; its number.</summary>
    public async Task<string> FileAsync(object ticket) => (await PostAsync("tickets", ticket)).GetProperty("id").GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture);

    public Task CommentAsync(string number, string body, string visibility) => PostAsync($"tickets/{number}/comments", new { body, visibility });

    public Task FireAsync(string number, string trigger) => PostAsync($"tickets/{number}/transitions", new { trigger });

    public Task TakeAsync(string number) => PostAsync($"tickets/{number}/assignee/take", new { });

    public async Task AssignAsync(string number, string team)
    {
        var answer = await window.Page.APIRequest.PutAsync($"/api/ticketing/tickets/{number}/assignee", new() { DataObject = new { team } });
        Assert.True(answer.Ok, $"{answer.Status} {await answer.TextAsync()}");
    }

    public async Task<string?> StatusAsync(string number)
    {
        var answer = await window.Page.APIRequest.GetAsync($"/api/ticketing/tickets/{number}");
        return (await answer.JsonAsync())!.Value.GetProperty("status").GetString();
    }

    public ValueTask DisposeAsync() => window.DisposeAsync();

    private async Task<System.Text.Json.JsonElement> PostAsync(string path, object body)
    {
        var answer = await window.Page.APIRequest.PostAsync($"/api/ticketing/{path}", new() { DataObject = body });
        Assert.True(answer.Ok, $"{path}: {answer.Status} {await answer.TextAsync()}");
        return (await answer.JsonAsync())!.Value;
    }
}
