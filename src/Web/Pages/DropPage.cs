namespace SfOAuth.Web;

/// <summary>Takes files that were dropped, before anything is asked of them.</summary>
internal static class DropPage
{
    public static async Task TakeAsync(Call call)
    {
        if (await call.ReadFormAsync() is not { } form)
        {
            return;
        }

        var files = Dropped.Of(form);
        var page = new Html();
        FormView.Here(page, call.Desk.Shelf.Put(files), files);
        await call.ShowAsync("", "Files", page);
    }
}
