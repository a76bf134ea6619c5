#pragma once

// Keeps freed memory in the process for the next large array (glibc; elsewhere it does nothing).
void keep_freed_memory(void);
