;;; packages.el --- What client.el needs of Emacs  -*- lexical-binding: t -*-

(require 'package)
;; Debian keeps its packages here; a batch Emacs looks for none by itself.
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
(package-initialize)
(require 'eglot)
(require 'markdown-mode)
