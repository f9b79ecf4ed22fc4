namespace Consolidator.Returns;

/// <summary>The reason why the inbox does not take an entry.</summary>
public enum PassedOver
{
    /// <summary>A symbolic link; its target may not belong to the unit.</summary>
    Link,

    /// <summary>A folder within a unit's folder.</summary>
    Directory,

    /// <summary>The lock file of an office program that has the workbook open.</summary>
    LockFile,
    Temporary,
    Hidden,

    /// <summary>A unit's folder that cannot be listed.</summary>
    ClosedFolder,
}
