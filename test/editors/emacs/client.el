;;; client.el --- Emacs' own LSP client against `quotewright lsp --stdio'  -*- lexical-binding: t -*-

;; Eglot in a batch Emacs on the example: a client that nobody here wrote. Run by run.ts in a folder that holds examples/ and seeds/. Reads
;; QUOTEWRIGHT_COMMAND (JSON: the server's command line) and writes what each step got, as TestResult[], to QUOTEWRIGHT_TEST_RESULTS.

(load (expand-file-name "packages.el" (file-name-directory load-file-name)) nil t)
(require 'flymake)

(defconst limit 30 "Seconds that an answer may take.")
(defvar results nil)

(setq eglot-sync-connect limit
      eglot-confirm-server-initiated-edits nil
      eglot-send-changes-idle-time 0.05
      flymake-no-changes-timeout 0.05
      make-backup-files nil
      create-lockfiles nil)
(setq-default eglot-workspace-configuration
              '(:quotewright (:sources (:folders ["seeds"]))))
(add-to-list 'eglot-server-programs
             (cons 'markdown-mode (append (json-parse-string (getenv "QUOTEWRIGHT_COMMAND") :array-type 'list) nil)))
;; The folder that holds the sources too is the workspace: no file outside of it is renamed.
(add-hook 'project-find-functions
          (lambda (_) (cons 'transient (expand-file-name "./" (getenv "QUOTEWRIGHT_WORKSPACE")))))

(defun test (name body)
  "Run BODY as the test NAME and keep what came of it."
  (let ((started (float-time)) problem)
    (condition-case error (funcall body)
      (error (setq problem (error-message-string error))))
    (push (append (list :name (concat "Emacs: " name)
                        :passed (if problem :false t)
                        :milliseconds (round (* 1000 (- (float-time) started))))
                  (and problem (list :message problem)))
          results)))

(defun until (what condition)
  "Wait until CONDITION holds; an error that names WHAT where it never does."
  (let ((end (+ (float-time) limit)))
    (while (and (not (funcall condition)) (< (float-time) end))
      (accept-process-output nil 0.02))
    (unless (funcall condition) (error "Not seen: %s" (if (functionp what) (funcall what) what)))))

(defun expect (text part)
  "An error unless TEXT holds PART."
  (unless (string-search part text) (error "%S is not in %s" part text)))

(defun go-after (words)
  (goto-char (point-min))
  (unless (search-forward words nil t) (error "The example does not hold %s" words)))

(defun shown (value) (format "%S" value))

(defun server () (eglot--current-server-or-lose))

(defun ask (method &optional params)
  "The server's answer to METHOD at point."
  (eglot--signal-textDocument/didChange)
  (jsonrpc-request (server) method (append (eglot--TextDocumentPositionParams) params) :timeout limit))

(defun messages () (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))

(defun finding-p (part)
  (seq-some (lambda (text) (string-search part text)) (messages)))

(defun apply-first-action (diagnostic-part title-part)
  "Apply the quick fix whose title holds TITLE-PART, of the finding that says DIAGNOSTIC-PART."
  (eglot--signal-textDocument/didChange)
  (let* ((finding (seq-find (lambda (each) (string-search diagnostic-part (flymake-diagnostic-text each)))
                            (flymake-diagnostics)))
         (range (list :start (eglot--pos-to-lsp-position (flymake-diagnostic-beg finding))
                      :end (eglot--pos-to-lsp-position (flymake-diagnostic-end finding))))
         (actions (jsonrpc-request (server) :textDocument/codeAction
                                   (list :textDocument (eglot--TextDocumentIdentifier)
                                         :range range :context '(:diagnostics []))))
         (action (seq-find (lambda (each) (string-search title-part (plist-get each :title))) actions)))
    (unless action (error "No action %s among %S" title-part (seq-map (lambda (each) (plist-get each :title)) actions)))
    (eglot--apply-workspace-edit (plist-get action :edit))))

(setenv "QUOTEWRIGHT_WORKSPACE" default-directory)
(find-file "examples/briefing.md")
(markdown-mode)

(test "the server starts"
      (lambda ()
        (apply #'eglot--connect (eglot--guess-contact))
        (eglot--maybe-activate-editing-mode)
        (unless (eglot-managed-p) (error "The example is not managed"))))

(test "diagnostics come"
      (lambda ()
        (until (lambda () (shown (messages)))
               (lambda () (flymake-start) (and (finding-p "14,000") (finding-p "These words are in"))))))

(test "hover on a misquote says what the source has"
      (lambda ()
        (go-after "killed over 40")
        (let ((text (shown (ask :textDocument/hover))))
          (expect text "14,000")
          (when (string-search "command:" text) (error "A link that only VS Code can follow: %s" text)))))

(test "completion at point lists the keys of the sources"
      (lambda ()
        (goto-char (point-max))
        (insert "\nSo they said [@")
        (eglot--signal-textDocument/didChange)
        (let* ((found (eglot-completion-at-point))
               (all (all-completions "" (nth 2 found))))
          (expect (shown all) "003_27ff90d956bebb31"))
        (primitive-undo 1 buffer-undo-list)))

(test "definition leads to the words in the source"
      (lambda ()
        (go-after "the chances for")
        (let ((found (xref-backend-definitions 'eglot "LSP identifier at point.")))
          (expect (shown found) "seeds/001_0b44bd758f4306fc.txt"))))

(test "references of a key are everywhere it is cited"
      (lambda ()
        (go-after "[@003_27ff9")
        (let ((found (xref-backend-references 'eglot "LSP identifier at point.")))
          (unless (> (length found) 2) (error "Only %S" found))
          (expect (shown found) "briefing.md"))))

(test "a quick fix mends a misquote, and its finding goes"
      (lambda ()
        (apply-first-action "14,000" "14,000")
        (go-after "killed over 14,000 people")
        ;; Sent when Emacs is idle, which a batch Emacs never is.
        (eglot--signal-textDocument/didChange)
        (until (lambda () (shown (messages)))
               (lambda () (flymake-start) (not (finding-p "14,000"))))))

(test "a key whose file this client can't rename is refused with a sentence"
      (lambda ()
        (go-after "[@003_27ff9")
        (let ((problem (condition-case error (progn (ask :textDocument/rename '(:newName "reuters-2022")) nil)
                         (error (shown error)))))
          (unless problem (error "Renamed"))
          (expect problem "rename files on request"))))

;; A file of the seeds by an entry's key: renaming that changes the bibliography and no file's name.
(with-temp-file "cited.bib"
  (insert "@article{reuters2022, title = {Talks}, file = {003_27ff90d956bebb31.txt}}\n"))
(with-temp-file "cited.md"
  (insert "---\nbibliography: cited.bib\n---\n\nThey met [@reuters2022].\n"))

(test "renaming the key of an entry changes its bibliography and the report"
      (lambda ()
        (find-file "cited.md")
        (markdown-mode)
        (eglot--maybe-activate-editing-mode)
        (unless (eglot-managed-p) (error "The new report is not managed"))
        (go-after "[@reuters")
        ;; Eglot asks before it changes a file that no buffer visits.
        (find-file-noselect "cited.bib")
        ;; The bibliography is read once the report names it.
        (until "the entry of the key" (lambda () (> (length (ask :textDocument/declaration)) 0)))
        (eglot--apply-workspace-edit (ask :textDocument/rename '(:newName "talks2022")))
        (expect (buffer-string) "They met [@talks2022].")
        (with-current-buffer (find-file-noselect "cited.bib")
          (expect (buffer-string) "@article{talks2022, title")
          (set-buffer-modified-p nil))
        (set-buffer-modified-p nil)))

(with-temp-file (getenv "QUOTEWRIGHT_TEST_RESULTS")
  (insert (json-serialize (vconcat (reverse results)))))
(set-buffer-modified-p nil)
(ignore-errors (eglot-shutdown (server) nil 5))
(kill-emacs 0)
