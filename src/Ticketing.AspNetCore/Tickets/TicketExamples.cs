namespace Ticketing.AspNetCore.Tickets;

/// <summary>What the OpenAPI document shows of tickets.</summary>
internal static class TicketExamples
{
    public const string Create = """
        {
          "title": "Printer on floor 2 jams",
          "description": "Since this morning, with **every** page.",
          "project": "support",
          "category": "general",
          "priority": "high",
          "tags": ["printer"]
        }
        """;

    public const string Ticket = """
        {
          "id": 1234, "title": "Printer on floor 2 jams", "status": "to-do", "statusCategory": "open", "priority": "high",
          "project": "support",
          "category": "general", "team": "network", "assignee": null, "requester": "u-17", "creator": "u-17", "organisation": "acme",
          "createdAt": "2026-05-01T09:00:00Z", "updatedAt": "2026-05-01T09:00:00Z", "resolvedAt": null, "resolvedBy": null,
          "closedAt": null,
          "dueAt": null, "externalRef": null, "tags": ["printer"], "workflow": "default", "answered": false, "blocked": false,
          "duplicate": false, "merged": false, "reassignments": 0, "reopens": 0, "version": 1,
          "description": "Since this morning, with **every** page."
        }
        """;

    public const string List = """
        {
          "items": [
            {
              "id": 1234, "title": "Printer on floor 2 jams", "status": "to-do", "statusCategory": "open", "priority": "high",
              "project": "support", "category": "general", "team": "network", "assignee": null, "requester": "u-17", "creator": "u-17",
              "organisation": "acme", "createdAt": "2026-05-01T09:00:00Z", "updatedAt": "2026-05-01T09:00:00Z", "resolvedAt": null,
              "resolvedBy": null, "closedAt": null, "dueAt": null, "externalRef": null, "tags": ["printer"], "workflow": "default",
              "answered": false, "blocked": false, "duplicate": false, "merged": false, "reassignments": 0, "reopens": 0, "version": 1,
              "highlight": {
                "title": [{ "start": 0, "length": 7 }],
                "fragment": {
                  "number": 1, "isInternal": false, "text": "Since this morning, with **every** page.",
                  "ranges": [{ "start": 35, "length": 4 }]
                }
              }
            }
          ],
          "next": "MTJBQjM0Q0R8ZnwxMjM0fDEyMzQ", "previous": null, "total": 40, "totalIsExact": true
        }
        """;
}
