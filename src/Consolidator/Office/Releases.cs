using Consolidator.Codes;
using Consolidator.Journal;
using Consolidator.Texts;

namespace Consolidator.Office;

/// <summary>Releases texts that were held back for review (先审查后公开).</summary>
public sealed class Releases(Workspace workspace)
{
    /// <param name="sha256">Hash of the text, file or document, as the list of held texts gives it.</param>
    /// <exception cref="OfficeException">No text, file or document has that hash.</exception>
    public async Task ReleaseAsync(UnitCode unit, string sha256, string reason, Actor who, CancellationToken cancellation)
    {
        if (!await workspace.Tables.Submissions.HasFiledAsync(unit, sha256, Digest.Of, cancellation)
            && new ReportFolder(workspace).AllDocuments().All(file => file.Sha256 != sha256))
            throw new OfficeException(
                $"{unit} has filed no text and no file with that hash, and no document has it; copy it from the list of what is held.");
        await workspace.Tables.Seals.ReleaseAsync(
            unit, sha256, new(DecisionKind.Release, who, workspace.Clock.GetUtcNow(), null, null, unit, $"{sha256[..12]} {reason}".Trim()),
            cancellation);
    }
}
