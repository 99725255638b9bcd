using Microsoft.Playwright;

namespace Fumo.Reports.Tests;

/// <summary>What of a page is to be seen.</summary>
internal static class ShownPage
{
    /// <summary>Cases that the filters leave, by id.</summary>
    internal static Task<string[]> ShownCasesAsync(this IPage page) => page.ShownAsync("data-case");

    /// <summary>Requirements that the filters leave, by id.</summary>
    internal static Task<string[]> ShownRequirementsAsync(this IPage page) => page.ShownAsync("data-scr");

    /// <summary>What stands behind the '#', decoded.</summary>
    internal static async Task<string> HashAsync(this IPage page) => Uri.UnescapeDataString(await page.EvaluateAsync<string>("location.hash"));

    /// <summary>The id of the element that has the focus, or else its text.</summary>
    internal static Task<string> FocusedAsync(this IPage page) =>
        page.EvaluateAsync<string>("document.activeElement.id || document.activeElement.textContent.trim()");

    /// <summary>True when the element of an id begins within the window, below the bar; the page may be scrolling there still.</summary>
    internal static async Task<bool> IsInSightAsync(this IPage page, string id)
    {
        try
        {
            await page.WaitForFunctionAsync(
                "id => { const top = document.getElementById(id).getBoundingClientRect().top; return top >= document.querySelector('.topbar').getBoundingClientRect().bottom - 2 && top < innerHeight; }", id, new() { Timeout = 30_000 });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static Task<string[]> ShownAsync(this IPage page, string attribute) => page.EvaluateAsync<string[]>(
        "name => [...document.querySelectorAll(`[${name}]`)].filter(one => one.closest('[hidden]') === null).map(one => one.getAttribute(name))", attribute);
}
